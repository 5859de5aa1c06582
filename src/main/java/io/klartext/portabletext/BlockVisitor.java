package io.klartext.portabletext;

/** Has a method for every type of block, so that the compiler finds all code that a new type concerns. */
public interface BlockVisitor {
    void text(TextBlock block);

    void code(CodeBlock block);

    void table(Table block);

    void callout(Callout block);

    void embed(Embed block);

    void divider(Divider block);

    void image(ImageBlock block);

    void gallery(Gallery block);
}
