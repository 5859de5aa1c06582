package io.klartext.portabletext.html.write;

import io.klartext.portabletext.Picture;

/** Finds the files of pictures. */
public interface PictureSources {
    /** Names assets by their ids, where no files are known. */
    PictureSources BY_ID = picture -> new Source("asset:" + picture.asset().ref(), null);

    Source of(Picture picture);

    /**
     * What a browser needs to show a picture.
     *
     * @param srcset candidates in other widths, or null
     */
    record Source(String src, String srcset) {}
}
