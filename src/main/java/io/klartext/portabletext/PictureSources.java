package io.klartext.portabletext;

/** Knows where the files of pictures are. */
public interface PictureSources {
    /** Names assets by their ids, for where no files are known. */
    PictureSources BY_ID = picture -> new Source("asset:" + picture.asset().ref(), null, 0, 0);

    Source of(Picture picture);

    /**
     * What a browser needs to show a picture.
     *
     * @param srcset candidates for other sizes, or null
     * @param width in pixels, 0 if it is not known
     * @param height in pixels, 0 if it is not known
     */
    record Source(String src, String srcset, int width, int height) {}
}
