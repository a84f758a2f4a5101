package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertInvalid;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.ImportFileRequest;
import xueban.v1.ImportFileResponse;
import xueban.v1.ImportKind;
import xueban.v1.ImportReport;
import xueban.v1.ImportServiceGrpc;
import xueban.v1.ImportStart;

class ImportEndpointTest {
  @Test
  void importFile_roster_goodTakenBadListed_twiceChangesNothing() {
    ImportStart start = start(ImportKind.IMPORT_KIND_ROSTER, "班级.csv");
    String rows = "class_id,name,grade,learner_id\nimport-1,一班,8,m1\nimport-1,一班,8,m2\n,,,\n";

    List<ImportFileResponse> first =
        send(first(start), chunk(rows.substring(0, 20)), chunk(rows.substring(20)));
    ImportReport report = first.getLast().getReport();
    ImportReport second = send(first(start), chunk(rows)).getLast().getReport();

    assertThat(report.getAddedCount()).isPositive();
    assertThat(report.getReadCount())
        .isEqualTo(
            report.getAddedCount()
                + report.getChangedCount()
                + report.getUnchangedCount()
                + report.getRejectedCount());
    assertThat(first.stream().filter(ImportFileResponse::hasRejectedRow))
        .hasSize((int) report.getRejectedCount());
    assertThat(second.getAddedCount()).isZero();
    assertThat(second.getChangedCount()).isZero();
  }

  @Test
  void importFile_graphResourcesResponses() {
    assertThat(
            send(
                    first(start(ImportKind.IMPORT_KIND_GRAPH, "concepts.csv")),
                    chunk("id,name,subject\nfile.a,文件,import\n"))
                .getLast()
                .getReport()
                .getAddedCount())
        .isEqualTo(1);
    assertThat(
            send(
                    first(start(ImportKind.IMPORT_KIND_RESOURCES, "a.jsonl")),
                    chunk("{\"id\":\"file.r\",\"title\":\"文件里的资源\"}\n{\"id\":7\n"))
                .getLast()
                .getReport())
        .satisfies(
            report -> {
              assertThat(report.getAddedCount()).isEqualTo(1);
              assertThat(report.getRejectedCount()).isEqualTo(1);
            });
    assertThat(
            send(
                    first(start(ImportKind.IMPORT_KIND_RESPONSES, "a.tsv")),
                    chunk("learner\titem\tscore\nfile-l\titem.rational-number.1\t1\n"))
                .getLast()
                .getReport()
                .getAddedCount())
        .isEqualTo(1);
  }

  @Test
  void importFile_badInput() {
    assertInvalid(() -> send(chunk("x")), "start");
    assertInvalid(() -> send(), "start");
    assertInvalid(() -> send(ImportFileRequest.getDefaultInstance()), "start");
    assertInvalid(
        () -> send(first(start(ImportKind.IMPORT_KIND_UNSPECIFIED, "a.doc"))),
        "start.kind",
        "start.file_name");
    ImportFileRequest good = first(start(ImportKind.IMPORT_KIND_ROSTER, "a.csv"));
    assertInvalid(() -> send(good, good), "start");
    assertInvalid(() -> send(good, chunk("x".repeat((1 << 20) + 1))), "chunk");
  }

  @Test
  void importFile_clientsThatBreakOff_leavePlaceForOthers() throws Exception {
    for (int i = 0; i < 10; i++) {
      Answers answers = new Answers();
      StreamObserver<ImportFileRequest> upload = open(answers);
      upload.onNext(first(start(ImportKind.IMPORT_KIND_ROSTER, "a.csv")));
      upload.onError(new IllegalStateException("gone"));
      answers.awaitEnd();
    }
    // A broken call frees its place soon after the client has heard of its end.
    for (int i = 0; i < 50; i++) {
      try {
        assertThat(
                send(
                        first(start(ImportKind.IMPORT_KIND_ROSTER, "a.csv")),
                        chunk("class_id,name,grade,learner_id\nimport-2,二班,8,m1\n"))
                    .getLast()
                    .hasReport())
            .isTrue();
        return;
      } catch (io.grpc.StatusRuntimeException e) {
        assertThat(e.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.RESOURCE_EXHAUSTED);
        Thread.sleep(100);
      }
    }
    throw new AssertionError("no place became free");
  }

  private static ImportStart start(ImportKind kind, String name) {
    return ImportStart.newBuilder().setKind(kind).setFileName(name).build();
  }

  private static ImportFileRequest first(ImportStart start) {
    return ImportFileRequest.newBuilder().setStart(start).build();
  }

  private static ImportFileRequest chunk(String text) {
    return ImportFileRequest.newBuilder().setChunk(ByteString.copyFromUtf8(text)).build();
  }

  private static StreamObserver<ImportFileRequest> open(Answers answers) {
    return ImportServiceGrpc.newStub(ApiServer.as(Scope.MANAGE)).importFile(answers);
  }

  private static List<ImportFileResponse> send(ImportFileRequest... requests) {
    Answers answers = new Answers();
    StreamObserver<ImportFileRequest> upload = open(answers);
    for (ImportFileRequest request : requests) {
      upload.onNext(request);
    }
    upload.onCompleted();
    return answers.all();
  }

  private static final class Answers implements StreamObserver<ImportFileResponse> {
    private final BlockingQueue<ImportFileResponse> parts = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    @Override
    public void onNext(ImportFileResponse part) {
      parts.add(part);
    }

    @Override
    public void onError(Throwable error) {
      end.completeExceptionally(error);
    }

    @Override
    public void onCompleted() {
      end.complete(null);
    }

    void awaitEnd() throws InterruptedException, TimeoutException {
      try {
        end.get(20, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(io.grpc.StatusRuntimeException.class);
      }
    }

    List<ImportFileResponse> all() {
      try {
        end.get(60, TimeUnit.SECONDS);
        return List.copyOf(parts);
      } catch (ExecutionException e) {
        throw (RuntimeException) e.getCause();
      } catch (InterruptedException | TimeoutException e) {
        throw new AssertionError(e);
      }
    }
  }
}
