package io.klartext.article.selection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import io.klartext.site.head.Head;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * An article reduced to the members that a request asked for.
 *
 * @param view all its members
 * @param members those that are written
 * @param forms other forms of its body, by the names of their members
 * @param head the head of its page; null unless requested
 */
@JsonSerialize(using = SelectedArticle.Writer.class)
public record SelectedArticle(Record view, Set<String> members, Map<String, String> forms, Head head) {
    /** This article with its body in HTML rewritten. */
    public SelectedArticle withHtml(UnaryOperator<String> rewriting) {
        Map<String, String> rewritten = new TreeMap<>(forms);
        rewritten.computeIfPresent(ArticleFields.HTML, (name, html) -> rewriting.apply(html));
        return new SelectedArticle(view, members, rewritten, head);
    }

    /** This article with the head of its page. */
    public SelectedArticle with(Head ofPage) {
        return new SelectedArticle(view, members, forms, ofPage);
    }

    /** Writes the members that were asked for and no others, without a tree in between. */
    static final class Writer extends JsonSerializer<SelectedArticle> {
        @Override
        public void serialize(SelectedArticle article, JsonGenerator json, SerializerProvider serializers)
                throws IOException {
            json.writeStartObject();
            writeMembers(article.view(), article.members(), json, serializers);
            for (Map.Entry<String, String> form : article.forms().entrySet()) {
                json.writeStringField(form.getKey(), form.getValue());
            }
            if (article.head() != null) {
                serializers.defaultSerializeField(Head.NAME, article.head(), json);
            }
            json.writeEndObject();
        }

        private static void writeMembers(
                Object view, Set<String> members, JsonGenerator json, SerializerProvider serializers)
                throws IOException {
            Iterator<PropertyWriter> all =
                    serializers.findValueSerializer(view.getClass()).properties();
            while (all.hasNext()) {
                PropertyWriter member = all.next();
                if (member instanceof BeanPropertyWriter nested && nested.isUnwrapping()) {
                    writeMembers(nested.getMember().getValue(view), members, json, serializers);
                } else if (members.contains(member.getName())) {
                    write(member, view, json, serializers);
                }
            }
        }

        private static void write(
                PropertyWriter member, Object view, JsonGenerator json, SerializerProvider serializers)
                throws IOException {
            try {
                member.serializeAsField(view, json, serializers);
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw JsonMappingException.wrapWithPath(e, view, member.getName());
            }
        }
    }
}
