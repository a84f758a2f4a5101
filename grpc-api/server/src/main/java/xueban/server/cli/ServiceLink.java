package xueban.server.cli;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.util.Optional;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.server.ServiceFile;
import xueban.server.XuebanServer;
import xueban.server.access.CredentialInterceptor;

/**
 * A way to the service for one command: to an address, to the service that holds the data folder,
 * or to one that runs in this process as long as the command does.
 */
final class ServiceLink implements AutoCloseable {
  private static final int MAX_MESSAGE_BYTES = 32 << 20;

  private final Channel channel;
  private final Runnable close;

  private ServiceLink(Channel channel, String credential, Runnable close) {
    Metadata headers = new Metadata();
    headers.put(CredentialInterceptor.AUTHORIZATION, "Bearer " + credential);
    this.channel =
        ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    this.close = close;
  }

  static ServiceLink open(ServiceOptions options) {
    if (options.address().isPresent()) {
      return to(options.address().get(), require(options.credential()));
    }
    Optional<ServiceFile> running =
        ServiceFile.read(options.config().dataDir()).filter(ServiceFile::alive);
    if (running.isPresent()) {
      return to(
          running.get().grpc(),
          require(
              options
                  .credential()
                  .or(() -> XuebanServer.keptSampleCredential(options.config().dataDir()))));
    }
    XuebanServer server = XuebanServer.inProcess(options.config());
    try {
      String credential = require(options.credential().or(server::sampleCredential));
      return new ServiceLink(server.channel(), credential, server::close);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Returns the channel; its calls carry the credential. */
  Channel channel() {
    return channel;
  }

  @Override
  public void close() {
    close.run();
  }

  private static ServiceLink to(String address, String credential) {
    ManagedChannel channel =
        NettyChannelBuilder.forTarget(address)
            .usePlaintext()
            .maxInboundMessageSize(MAX_MESSAGE_BYTES)
            .build();
    return new ServiceLink(channel, credential, channel::shutdownNow);
  }

  private static String require(Optional<String> credential) {
    return credential.orElseThrow(
        () ->
            new XuebanException(
                ErrorCode.NO_CREDENTIAL,
                "no credential; give one with --credential or $XUEBAN_CREDENTIAL."));
  }
}
