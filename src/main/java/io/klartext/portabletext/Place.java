package io.klartext.portabletext;

/** Where in an HTML document something stands, as far as it matters for its block and its marks. */
record Place(String style, String listItem, int level, Marks marks) {
    static final Place TOP = new Place("normal", null, 0, Marks.NONE);

    Place styled(String newStyle) {
        return new Place(newStyle, listItem, level, marks);
    }

    Place inList(String type) {
        return new Place(style, type, Math.min(level + 1, TextBlockReader.MAX_LEVEL), marks);
    }

    Place marked(String decorator) {
        return marks.has(decorator) ? this : new Place(style, listItem, level, marks.with(decorator));
    }

    /** The same place within a link; one to an unsafe target is none. */
    Place linkedTo(String href) {
        String target = href.strip();
        return Hrefs.isLink(target) ? new Place(style, listItem, level, marks.linkedTo(target)) : this;
    }

    boolean inList() {
        return listItem != null;
    }
}
