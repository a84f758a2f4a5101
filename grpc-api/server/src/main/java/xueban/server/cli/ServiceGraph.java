package xueban.server.cli;

import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import xueban.graph.KnowledgeGraph;
import xueban.server.api.ExportedGraph;
import xueban.v1.ExportGraphRequest;
import xueban.v1.ExportGraphResponse;
import xueban.v1.GraphServiceGrpc;

/** The tenant's graph, fetched from the service whole, so that a command can work on it. */
final class ServiceGraph {
  private ServiceGraph() {}

  /** Returns the graph as of one version. */
  static KnowledgeGraph read(ServiceLink link) throws StatusException, InterruptedException {
    BlockingClientCall<?, ExportGraphResponse> rows =
        GraphServiceGrpc.newBlockingV2Stub(link.channel())
            .exportGraph(ExportGraphRequest.getDefaultInstance());
    ExportedGraph graph = new ExportedGraph();
    while (rows.hasNext()) {
      graph.take(rows.read());
    }
    return graph.graph();
  }
}
