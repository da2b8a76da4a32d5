package org.vigie.dashboards.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptPagesTest {
    private final List<String> made = new ArrayList<>();

    private String make(String page) {
        made.add(page);
        return page;
    }

    @Test
    void aPageIsMadeOnce() {
        KeptPages pages = new KeptPages(100);
        assertThat(pages.get("a", () -> make("first"))).isEqualTo("first");
        assertThat(pages.get("a", () -> make("second"))).isEqualTo("first");
        assertThat(pages.get("b", () -> make("third"))).isEqualTo("third");
        assertThat(made).containsExactly("first", "third");
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        KeptPages pages = new KeptPages(10);
        pages.get("a", () -> make("aaaa"));
        pages.get("b", () -> make("bbbb"));
        pages.get("a", () -> make("again"));
        pages.get("c", () -> make("cccc"));
        assertThat(pages.get("a", () -> make("anew"))).isEqualTo("aaaa");
        assertThat(pages.get("b", () -> make("bnew"))).isEqualTo("bnew");
    }

    @Test
    void aPageLargerThanAllThatIsKeptIsGivenAllTheSame() {
        KeptPages pages = new KeptPages(3);
        assertThat(pages.get("a", () -> make("large"))).isEqualTo("large");
        assertThat(pages.get("a", () -> make("larger"))).isEqualTo("larger");
    }
}
