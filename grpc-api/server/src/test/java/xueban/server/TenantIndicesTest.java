package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import xueban.recommend.SearchThreads;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;

class TenantIndicesTest {
  @Test
  void equip_twoTenants_shareTheThreadsThatAreConfigured() {
    TenantIndices indices = new TenantIndices(new SearchConfig(null, 3));
    SearchThreads one = indices.equip(Xueban.builder(new InMemoryStores()), "one").searchThreads();
    assertThat(one.threads()).isEqualTo(3);
    assertThat(indices.equip(Xueban.builder(new InMemoryStores()), "two").searchThreads())
        .isSameAs(one);
  }
}
