package io.klartext.portabletext.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Footnotes as GitHub, Pandoc and others write them: {@code [^name]} in the text, and {@code [^name]: the note} anywhere.
 * They become numbers in the text and a numbered list at its end.
 */
final class MarkdownFootnotes implements Parser.ParserExtension {
    private static final Pattern START = Pattern.compile("\\[\\^([^\\s\\[\\]]{1,100})]:[ \\t]*");
    private static final int INDENT = 4;

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(MarkdownFootnotes::start).linkProcessor(MarkdownFootnotes::reference);
    }

    /** Numbers the references in their order, and moves the notes to the end. */
    static void number(Node document) {
        Map<Note, Integer> numbers = new LinkedHashMap<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof Reference reference) {
                    numbers.putIfAbsent(reference.note, numbers.size() + 1);
                    HtmlInline number = new HtmlInline();
                    number.setLiteral("<sup>" + numbers.get(reference.note) + "</sup>");
                    reference.insertBefore(number);
                    reference.unlink();
                } else {
                    visitChildren(node);
                }
            }
        });
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof Note note) {
                    numbers.putIfAbsent(note, numbers.size() + 1);
                }
                visitChildren(block);
            }
        });
        if (!numbers.isEmpty()) {
            document.appendChild(new ThematicBreak());
            document.appendChild(list(numbers.keySet()));
        }
    }

    private static OrderedList list(Iterable<Note> notes) {
        OrderedList list = new OrderedList();
        for (Note note : notes) {
            ListItem item = new ListItem();
            while (note.getFirstChild() != null) {
                item.appendChild((Block) note.getFirstChild());
            }
            note.unlink();
            list.appendChild(item);
        }
        return list;
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        Matcher start = START.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
        return state.getIndent() < INDENT && start.lookingAt()
                ? BlockStart.of(new NoteParser(start.group(1))).atIndex(start.end())
                : BlockStart.none();
    }

    private static LinkResult reference(LinkInfo link, Scanner scanner, InlineParserContext context) {
        String text = link.text(scanner);
        boolean bare = link.destination() == null
                && (link.label() == null || link.label().isEmpty());
        Note note = bare && text.startsWith("^") ? context.getDefinition(Note.class, text.substring(1)) : null;
        return note == null ? LinkResult.none() : LinkResult.replaceWith(new Reference(note), link.afterTextBracket());
    }

    private static final class Reference extends CustomNode {
        private final Note note;

        private Reference(Note note) {
            this.note = note;
        }
    }

    private static final class Note extends CustomBlock {}

    private static final class NoteParser extends AbstractBlockParser {
        private final Note note = new Note();
        private final String name;

        private NoteParser(String name) {
            this.name = name;
        }

        @Override
        public Block getBlock() {
            return note;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block block) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= INDENT
                    ? BlockContinue.atColumn(state.getColumn() + INDENT)
                    : BlockContinue.none();
        }

        @Override
        public List<DefinitionMap<?>> getDefinitions() {
            DefinitionMap<Note> notes = new DefinitionMap<>(Note.class);
            notes.putIfAbsent(name, note);
            return List.of(notes);
        }
    }
}
