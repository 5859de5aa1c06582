package io.klartext.portabletext;

/** Knows where the files of pictures are. */
public interface PictureSources {
    /** Names assets by their ids, for where no files are known. */
    PictureSources BY_ID = picture -> new Source("asset:" + picture.asset().ref(), null);

    Source of(Picture picture);

    /**
     * What a browser needs to show a picture.
     *
     * @param srcset candidates in other widths, or null
     */
    record Source(String src, String srcset) {}
}
