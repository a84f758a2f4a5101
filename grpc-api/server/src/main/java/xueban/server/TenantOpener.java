package xueban.server;

import java.security.SecureRandom;
import xueban.recommend.relevance.live.SearchSampling;
import xueban.storage.Installation;
import xueban.tutor.Stores;
import xueban.tutor.Xueban;

/**
 * Opens a tenant with what all tenants share.
 *
 * @param embedders make vectors
 * @param plugins analyse questions
 * @param answering words answers and tells adults
 * @param indices where searches are kept
 * @param sampling which searches are kept for people to judge
 */
record TenantOpener(
    Installation installation,
    SharedEmbedders embedders,
    Plugins plugins,
    Answering answering,
    TenantIndices indices,
    SearchSampling sampling) {
  /** Returns the tenant's facade, whose closing closes the tenant's stores. */
  Xueban open(String tenant) {
    Stores stores = installation.open(tenant);
    boolean good = false;
    try {
      var builder =
          embedders
              .equip(Xueban.builder(stores))
              .questionAnalyzer(plugins.analyzer())
              .searchSampling(sampling, new SecureRandom());
      Xueban xueban = answering.equip(indices.equip(builder, tenant), tenant, stores).open();
      good = true;
      return xueban;
    } finally {
      if (!good) {
        stores.close(); // else the next caller could not open them
      }
    }
  }
}
