package org.vigie.dashboards.server;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The pages asked for lately, by their entity tags: a tag names all that a page is made of, so what it names never changes.
 * Those not asked for longest go first. Safe for any number of threads.
 */
final class KeptPages {
    private final int most;
    private final Map<String, String> pages = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /** @param most characters kept in all */
    KeptPages(int most) {
        this.most = most;
    }

    /** The page of a tag; made where it is not kept. */
    String get(String tag, Supplier<String> made) {
        Optional<String> kept = find(tag);
        if (kept.isPresent()) {
            return kept.get();
        }
        String page = made.get();
        keep(tag, page);
        return page;
    }

    private synchronized Optional<String> find(String tag) {
        return Optional.ofNullable(pages.get(tag));
    }

    private synchronized void keep(String tag, String page) {
        String before = pages.put(tag, page);
        size += page.length() - (before == null ? 0 : before.length());
        Iterator<Map.Entry<String, String>> oldest = pages.entrySet().iterator();
        while (size > most && oldest.hasNext()) {
            size -= oldest.next().getValue().length();
            oldest.remove();
        }
    }
}
