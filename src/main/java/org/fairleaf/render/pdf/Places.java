package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which element stands where a link leads: the one that has the id, or the first one in it or after it where the id is
 * that of something which only the layout needs.
 */
final class Places {

    private final Map<Blueprint.Element, Tag> tags = new IdentityHashMap<>();
    private final Map<Tag, Tag> owners = new IdentityHashMap<>();
    private final Map<String, Tag> places = new HashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private @Nullable Tag last;

    Places(TagTree tree) {
        tree.top().each(tag -> {
            tags.putIfAbsent(tag.source(), tag);
            tag.tags().stream().filter(kid -> kid.is("Caption")).forEach(caption -> owners.put(caption, tag));
        });
        tree.top().source().elements().forEach(this::visit);
        Tag end = last;
        if (end != null) {
            settle(end);
        }
    }

    /** @throws UnfinishedException where no element has that id */
    Tag of(String id) {
        Tag tag = places.get(id);
        if (tag == null) {
            throw new UnfinishedException("a link leads to #" + id + ", where nothing is heard");
        }
        return tag;
    }

    private void visit(Blueprint.Element element) {
        for (String attribute : List.of("id", "fl:note")) {
            String id = element.get(attribute);
            if (id != null && !places.containsKey(id)) {
                waiting.add(id);
            }
        }
        Tag tag = tags.get(element);
        if (tag != null) {
            settle(tag);
            last = tag;
        }
        for (Blueprint.Part part : element.parts()) {
            if (part instanceof Blueprint.Element inside) {
                visit(inside);
            }
        }
    }

    private void settle(Tag tag) {
        // In the FO a caption stands before its table; who goes to the table wants all of it.
        Tag place = owners.getOrDefault(tag, tag);
        waiting.forEach(id -> places.putIfAbsent(id, place));
        waiting.clear();
    }
}
