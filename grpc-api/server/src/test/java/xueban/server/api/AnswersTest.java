package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.v1.AnswerSentence;
import xueban.v1.AnswerServiceGrpc;
import xueban.v1.AskRequest;
import xueban.v1.AskResponse;

/** A stream goes as fast as its client reads, and ends when the client goes. */
class AnswersTest {
  private final EndlessAnswer endless = new EndlessAnswer();
  private Server server;
  private ManagedChannel channel;

  @BeforeEach
  void start() throws Exception {
    String name = UUID.randomUUID().toString();
    server = InProcessServerBuilder.forName(name).addService(endless).build().start();
    channel = InProcessChannelBuilder.forName(name).build();
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.shutdownNow();
  }

  @Test
  void next_slowClient_holdsTheWorkUp() throws Exception {
    Reader reader = new Reader();
    AnswerServiceGrpc.newStub(channel).ask(AskRequest.getDefaultInstance(), reader);
    reader.read(3);
    int sent = settled(endless.sent);
    assertThat(sent).isBetween(3, 10);

    reader.read(5);
    assertThat(settled(endless.sent)).isBetween(sent + 1, sent + 10);
    reader.call.cancel("enough", null);
  }

  @Test
  void next_clientGone_endsTheWork() throws Exception {
    Reader reader = new Reader();
    AnswerServiceGrpc.newStub(channel).ask(AskRequest.getDefaultInstance(), reader);
    reader.read(2);
    reader.call.cancel("enough", null);

    assertThat(endless.ended.get(10, TimeUnit.SECONDS)).hasMessageContaining("CANCELLED");
  }

  private static int settled(AtomicInteger count) throws InterruptedException {
    int before;
    do {
      before = count.get();
      Thread.sleep(200);
    } while (count.get() != before);
    return before;
  }

  /** Says something without end. */
  private static final class EndlessAnswer extends AnswerServiceGrpc.AnswerServiceImplBase {
    private final AtomicInteger sent = new AtomicInteger();
    private final CompletableFuture<Throwable> ended = new CompletableFuture<>();

    @Override
    public void ask(AskRequest request, StreamObserver<AskResponse> answer) {
      try {
        while (true) {
          Answers.next(
              answer,
              AskResponse.newBuilder()
                  .setSentence(AnswerSentence.newBuilder().setText("x".repeat(20_000)))
                  .build());
          sent.incrementAndGet();
        }
      } catch (RuntimeException e) {
        ended.complete(e);
        throw e;
      }
    }
  }

  /** Reads as many parts as it is told to. */
  private static final class Reader implements ClientResponseObserver<AskRequest, AskResponse> {
    private final Semaphore parts = new Semaphore(0);
    private ClientCallStreamObserver<AskRequest> call;

    @Override
    public void beforeStart(ClientCallStreamObserver<AskRequest> requestStream) {
      call = requestStream;
      call.disableAutoRequestWithInitial(1);
    }

    void read(int count) throws InterruptedException {
      call.request(count);
      assertThat(parts.tryAcquire(count, 10, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void onNext(AskResponse part) {
      parts.release();
    }

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onCompleted() {}
  }
}
