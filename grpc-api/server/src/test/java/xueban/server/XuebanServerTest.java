package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyChannelBuilder;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.v1.GetInfoRequest;
import xueban.v1.SystemServiceGrpc;

class XuebanServerTest {
  @TempDir Path folder;

  @Test
  void start_listensAndSaysWhere() throws Exception {
    try (XuebanServer server = XuebanServer.start(config())) {
      InetSocketAddress address = server.grpcAddress().orElseThrow();
      ServiceFile file = ServiceFile.read(folder).orElseThrow();
      ManagedChannel channel = NettyChannelBuilder.forTarget(file.grpc()).usePlaintext().build();
      try {
        assertThat(file.grpc()).isEqualTo("127.0.0.1:" + address.getPort());
        assertThat(file.alive()).isTrue();
        for (String service : new String[] {"", "xueban.v1.SystemService"}) {
          assertThat(
                  HealthGrpc.newBlockingStub(channel)
                      .check(HealthCheckRequest.newBuilder().setService(service).build())
                      .getStatus())
              .isEqualTo(ServingStatus.SERVING);
        }
      } finally {
        channel.shutdownNow();
      }
    }
    assertThat(ServiceFile.read(folder)).isEmpty();
  }

  @Test
  void start_portInUse_namedAndFolderFree() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> XuebanServer.start(config().withPorts(other.getLocalPort(), 0)))
          .isInstanceOfSatisfying(
              XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PORT_IN_USE))
          .hasMessageContaining(":" + other.getLocalPort());
    }
    XuebanServer.inProcess(config()).close();
  }

  @Test
  void inProcess_noCredential_refused() {
    try (XuebanServer server = XuebanServer.inProcess(config())) {
      assertThat(server.grpcAddress()).isEmpty();
      assertThat(folder.resolve("service.json")).doesNotExist();
      assertThatThrownBy(
              () ->
                  SystemServiceGrpc.newBlockingStub(server.channel())
                      .getInfo(GetInfoRequest.getDefaultInstance()))
          .satisfies(
              e ->
                  assertThat(Status.fromThrowable(e).getCode())
                      .isEqualTo(Status.Code.UNAUTHENTICATED));
    }
  }

  @Test
  void inProcess_folderHeld_refused() {
    try (XuebanServer server = XuebanServer.inProcess(config())) {
      assertThat(Files.exists(folder)).isTrue();
      assertThatThrownBy(() -> XuebanServer.inProcess(config()))
          .isInstanceOfSatisfying(
              XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FOLDER_IN_USE));
      assertThat(server.config().dataDir()).isEqualTo(folder);
    }
  }

  private ServerConfig config() {
    return ServerConfig.defaults().withDataDir(folder).withPorts(0, 0).withSampleTenant(false);
  }
}
