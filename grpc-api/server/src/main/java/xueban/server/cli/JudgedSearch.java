package xueban.server.cli;

import io.grpc.Channel;
import java.util.List;
import xueban.v1.SearchHit;
import xueban.v1.SearchRequest;
import xueban.v1.SearchServiceGrpc;

/**
 * The tenant's search, as it answers others.
 *
 * @param understand whether queries are read as requests
 */
record JudgedSearch(Channel channel, boolean understand) {
  /** Returns the first hits, at most {@code most}. */
  List<SearchHit> hits(String query, int most) throws Exception {
    return SearchServiceGrpc.newBlockingV2Stub(channel)
        .search(
            SearchRequest.newBuilder()
                .setQuery(query)
                .setPageSize(most)
                .setUnderstand(understand)
                .setUnsampled(true)
                .build())
        .getHitsList();
  }
}
