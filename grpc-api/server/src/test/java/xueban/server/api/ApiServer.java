package xueban.server.api;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import xueban.server.ServerConfig;
import xueban.server.XuebanServer;
import xueban.server.access.CredentialInterceptor;
import xueban.server.access.Scope;

/**
 * One server with the sample tenant for all tests of endpoints: making the sample takes seconds, so
 * tests share it and use ids of their own for what they write.
 */
final class ApiServer {
  private static final XuebanServer SERVER = start();

  private ApiServer() {}

  /** Returns a channel with a credential of the sample tenant that has this scope. */
  static Channel as(Scope scope) {
    return as(SERVER, "sample", scope);
  }

  static Channel as(XuebanServer server, String tenant, Scope scope) {
    return with(
        server.channel(),
        server.installation().applications().create(tenant, "test " + scope, scopes(scope)).text());
  }

  static Channel with(Channel channel, String credential) {
    Metadata headers = new Metadata();
    headers.put(CredentialInterceptor.AUTHORIZATION, "Bearer " + credential);
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  static Channel withoutCredential() {
    return SERVER.channel();
  }

  private static List<String> scopes(Scope scope) {
    return scope.included().stream().map(Scope::stored).toList();
  }

  private static XuebanServer start() {
    try {
      Path folder = Files.createTempDirectory("xueban-api");
      XuebanServer server = XuebanServer.inProcess(ServerConfig.defaults().withDataDir(folder));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.close();
                    delete(folder);
                  }));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
