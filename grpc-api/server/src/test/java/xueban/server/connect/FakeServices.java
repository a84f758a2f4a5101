package xueban.server.connect;

import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import xueban.XuebanException;
import xueban.v1.AnswerSentence;
import xueban.v1.AnswerServiceGrpc;
import xueban.v1.AskRequest;
import xueban.v1.AskResponse;
import xueban.v1.SearchRequest;
import xueban.v1.SearchResponse;
import xueban.v1.SearchServiceGrpc;

/** Services that do what their request tells them to, and remember what they saw. */
final class FakeServices {
  static final Metadata.Key<String> ECHO =
      Metadata.Key.of("x-echo", Metadata.ASCII_STRING_MARSHALLER);
  static final Metadata.Key<byte[]> ECHO_BYTES =
      Metadata.Key.of("x-echo-bin", Metadata.BINARY_BYTE_MARSHALLER);

  volatile SearchRequest searched = SearchRequest.getDefaultInstance();
  volatile Metadata received = new Metadata();
  final CompletableFuture<Long> deadlineMillis = new CompletableFuture<>();
  final CountDownLatch cancelled = new CountDownLatch(1);
  final AtomicInteger sent = new AtomicInteger();

  List<BindableService> endpoints() {
    return List.of(new Search(), new Answer());
  }

  /** Remembers the headers of each call, and sends them back as header and trailer. */
  ServerInterceptor headers() {
    return new ServerInterceptor() {
      @Override
      public <Q, A> ServerCall.Listener<Q> interceptCall(
          ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        received = headers;
        Metadata echo = new Metadata();
        if (headers.containsKey(ECHO)) {
          echo.put(ECHO, headers.get(ECHO));
        }
        if (headers.containsKey(ECHO_BYTES)) {
          echo.put(ECHO_BYTES, headers.get(ECHO_BYTES));
        }
        return next.startCall(
            new SimpleForwardingServerCall<>(call) {
              @Override
              public void sendHeaders(Metadata sent) {
                sent.merge(echo);
                super.sendHeaders(sent);
              }

              @Override
              public void close(Status status, Metadata trailers) {
                trailers.merge(echo);
                super.close(status, trailers);
              }
            },
            headers);
      }
    };
  }

  private final class Search extends SearchServiceGrpc.SearchServiceImplBase {
    @Override
    public void search(SearchRequest request, StreamObserver<SearchResponse> answers) {
      searched = request;
      switch (request.getQuery()) {
        case "invalid" -> throw XuebanException.invalid("page_size", "0 must be in 1..100.");
        case "fault" -> throw new IllegalStateException("secret");
        case "long" -> answer(answers, "三".repeat(5_000));
        case "wait" -> {
          Context context = Context.current();
          var deadline = context.getDeadline();
          deadlineMillis.complete(
              deadline == null
                  ? -1L
                  : deadline.timeRemaining(java.util.concurrent.TimeUnit.MILLISECONDS));
          ((ServerCallStreamObserver<SearchResponse>) answers)
              .setOnCancelHandler(cancelled::countDown);
        }
        default -> answer(answers, request.getQuery());
      }
    }

    private static void answer(StreamObserver<SearchResponse> answers, String text) {
      answers.onNext(SearchResponse.newBuilder().setIndexVersion(text).build());
      answers.onCompleted();
    }
  }

  private final class Answer extends AnswerServiceGrpc.AnswerServiceImplBase {
    @Override
    public void ask(AskRequest request, StreamObserver<AskResponse> answers) {
      var observer = (ServerCallStreamObserver<AskResponse>) answers;
      observer.setOnCancelHandler(cancelled::countDown);
      switch (request.getQuestion()) {
        case "flood" -> observer.setOnReadyHandler(() -> flood(observer));
        case "fail" -> {
          observer.onNext(sentence(1, "one"));
          throw XuebanException.invalid("question", "is wrong.");
        }
        case "wait" -> observer.onNext(sentence(1, "one"));
        case "none" -> observer.onCompleted();
        default -> {
          observer.onNext(sentence(1, "勾股定理"));
          observer.onNext(sentence(2, request.getQuestion()));
          observer.onCompleted();
        }
      }
    }

    /** Sends as much as the client takes, without end. */
    private void flood(ServerCallStreamObserver<AskResponse> observer) {
      String text = "x".repeat(100_000);
      while (observer.isReady() && !observer.isCancelled()) {
        observer.onNext(sentence(sent.incrementAndGet(), text));
      }
    }
  }

  private static AskResponse sentence(int number, String text) {
    return AskResponse.newBuilder()
        .setSentence(AnswerSentence.newBuilder().setNumber(number).setText(text))
        .build();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
