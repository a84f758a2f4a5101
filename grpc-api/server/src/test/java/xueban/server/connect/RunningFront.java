package xueban.server.connect;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import xueban.server.ServerConfig;
import xueban.server.ServerLimits;
import xueban.server.call.ErrorInterceptor;

/** A front on a free port before fake services, and a plain HTTP client for it. */
final class RunningFront implements AutoCloseable {
  static final int BODY_BYTES = 64 << 10;
  static final String SEARCH = "/xueban.v1.SearchService/Search";
  static final String ASK = "/xueban.v1.AnswerService/Ask";

  final FakeServices services = new FakeServices();
  final HealthStatusManager health = new HealthStatusManager();
  final InetSocketAddress address;
  private final Server server;
  private final ManagedChannel channel;
  private final ConnectFront front;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  RunningFront(String... allowedOrigins) throws IOException {
    this(limits(Duration.ofSeconds(30)), allowedOrigins);
  }

  RunningFront(HttpLimits limits, String... allowedOrigins) throws IOException {
    String name = UUID.randomUUID().toString();
    InProcessServerBuilder builder =
        InProcessServerBuilder.forName(name).addService(health.getHealthService());
    services
        .endpoints()
        .forEach(
            endpoint ->
                builder.addService(
                    ServerInterceptors.interceptForward(
                        endpoint, services.headers(), new ErrorInterceptor())));
    server = builder.build().start();
    channel = InProcessChannelBuilder.forName(name).build();
    health.setStatus("", ServingStatus.SERVING);
    front =
        new ConnectFront(
            ServerConfig.of(Map.of("xueban.allowed-origins", String.join(",", allowedOrigins)))
                .withPorts(0, 0),
            limits,
            services.endpoints());
    address = front.start(channel);
  }

  static HttpLimits limits(Duration write) {
    HttpLimits usual = HttpLimits.of(ServerLimits.defaults());
    return new HttpLimits(
        BODY_BYTES, 8 << 10, 50, 1 << 20, Duration.ofSeconds(30), usual.request(), write);
  }

  /** Sends JSON, with further headers as name, value, name, value. */
  HttpResponse<String> post(String path, String json, String... headers)
      throws IOException, InterruptedException {
    String type = path.equals(ASK) ? "application/connect+json" : "application/json";
    return client.send(
        request(path, headers)
            .header("content-type", type)
            .POST(BodyPublishers.ofByteArray(FakeServices.utf8(json)))
            .build(),
        BodyHandlers.ofString());
  }

  /** Sends bytes of a content type, with further headers as name, value, name, value. */
  HttpResponse<byte[]> post(String path, String type, byte[] body, String... headers)
      throws IOException, InterruptedException {
    return client.send(
        request(path, headers)
            .header("content-type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    return client.send(
        request(path, headers).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  void stop(Duration grace) {
    front.stop(grace);
  }

  @Override
  public void close() {
    front.stop(Duration.ZERO);
    channel.shutdownNow();
    server.shutdownNow();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.getPort() + path))
            .timeout(Duration.ofSeconds(20));
    return headers.length == 0 ? request : request.headers(headers);
  }
}
