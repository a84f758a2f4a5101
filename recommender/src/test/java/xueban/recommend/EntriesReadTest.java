package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntriesReadTest {
  private final InMemoryCatalogStore store = new InMemoryCatalogStore();
  private final List<List<String>> asked = new ArrayList<>();
  private final EntriesRead read = new EntriesRead(WatchedReads.of(store, asked::add));

  EntriesReadTest() {
    store.put(List.of(entry("a"), entry("b")));
  }

  private static CatalogEntry entry(String id) {
    return new Resource(id, ResourceType.VIDEO, Entries.fullMetadata("方程"), "");
  }

  @Test
  void of_idsTheCatalogLacks_leftOutBesideThoseItHas() {
    assertThat(read.of(List.of("a", "missing"))).containsOnlyKeys("a").containsValue(entry("a"));
    assertThat(read.of(List.of("missing"))).isEmpty();
  }

  @Test
  void of_askedAgain_eachReadOnce() {
    read.of(List.of("a", "missing", "a"));
    assertThat(read.of(List.of("missing", "b", "a"))).containsOnlyKeys("a", "b");
    assertThat(read.of(List.of("b", "missing"))).containsOnlyKeys("b");
    assertThat(asked).containsExactly(List.of("a", "missing"), List.of("b"));
  }

  @Test
  void of_none_readsNothing() {
    assertThat(read.of(List.of())).isEmpty();
    assertThat(asked).isEmpty();
  }
}
