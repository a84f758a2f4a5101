package xueban.recommend.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/*
 *  put, delete ──► pending (up to bulkBytes) ──► permits, one a KiB in flight ──► requests
 *                                                  none left: the caller waits
 *
 *  What the cluster is too busy for (429) or away for (503) is sent again, that alone, after a pause
 *  that doubles; the bytes stay in flight meanwhile, so a busy cluster is given less.
 */
/**
 * Writes documents in bulk, with bounded memory, as fast as the cluster takes them. For one thread.
 *
 * <p>A document's version is the number of its change: an older change that comes late is left out.
 */
final class BulkWriter implements AutoCloseable {
  /** Tries of one request, the last after pauses of about 25 seconds together. */
  private static final int TRIES = 9;

  private static final int KIB = 1 << 10;

  /** Waits before a request is sent again. */
  interface Pause {
    /** Waits; longer with every try, from 1. */
    void before(int tryNumber) throws InterruptedException;
  }

  private final ClusterClient client;
  private final String index;
  private final int bulkBytes;
  private final int permits;
  private final Semaphore inFlight;
  private final Pause pause;
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  /** Operations as lines of a request. */
  private List<byte[]> pending = new ArrayList<>();

  private int pendingBytes;

  BulkWriter(ClusterClient client, String index, ClusterSettings settings, Pause pause) {
    this.client = client;
    this.index = index;
    this.pause = pause;
    bulkBytes = settings.bulkBytes();
    permits = settings.bytesInFlight() / KIB;
    inFlight = new Semaphore(permits);
  }

  void put(String id, String route, long version, ObjectNode document) {
    add("index", id, route, version, document);
  }

  /** Deletes a document, if it is there. */
  void delete(String id, String route, long version) {
    add("delete", id, route, version, null);
  }

  private void add(
      String action, String id, String route, long version, @Nullable ObjectNode document) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.putObject(action)
        .put("_id", id)
        .put("routing", route)
        .put("version", version)
        .put("version_type", "external_gte");
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes(ClusterClient.bytes(line));
    lines.write('\n');
    if (document != null) {
      lines.writeBytes(ClusterClient.bytes(document));
      lines.write('\n');
    }
    pending.add(lines.toByteArray());
    pendingBytes += lines.size();
    if (pendingBytes >= bulkBytes) {
      send();
    }
  }

  private void send() {
    throwFailure();
    if (pending.isEmpty()) {
      return;
    }
    List<byte[]> batch = pending;
    // One that is larger than all that may be in flight goes alone.
    int taken = Math.min(permits, pendingBytes / KIB + 1);
    pending = new ArrayList<>();
    pendingBytes = 0;
    acquire(taken);
    senders.execute(
        () -> {
          try {
            write(batch);
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          } finally {
            inFlight.release(taken);
          }
        });
  }

  private void acquire(int taken) {
    try {
      inFlight.acquire(taken);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static XuebanException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new XuebanException(
        ErrorCode.NOT_AVAILABLE, "Indexing was interrupted; it goes on at the next refresh.", e);
  }

  private void write(List<byte[]> batch) {
    List<byte[]> rest = batch;
    for (int tryNumber = 1; ; tryNumber++) {
      ClusterClient.@Nullable Answer answer = null;
      @Nullable XuebanException away = null;
      try {
        answer = client.send("POST", "/" + index + "/_bulk", "application/x-ndjson", body(rest));
        rest = notTaken(rest, answer);
      } catch (XuebanException e) {
        if (e.code() != ErrorCode.NOT_AVAILABLE) {
          throw e;
        }
        away = e;
      }
      if (rest.isEmpty()) {
        return;
      }
      if (tryNumber == TRIES) {
        throw away != null ? away : tooBusy(rest.size());
      }
      try {
        pause.before(tryNumber);
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  private static XuebanException tooBusy(int entries) {
    return new XuebanException(
        ErrorCode.OVERLOADED,
        "The search cluster did not take %d entries in %d tries. They go in at the next refresh."
            .formatted(entries, TRIES));
  }

  private static byte[] body(List<byte[]> operations) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    operations.forEach(body::writeBytes);
    return body.toByteArray();
  }

  /** Returns the operations to send again. */
  private List<byte[]> notTaken(List<byte[]> sent, ClusterClient.Answer answer) {
    if (answer.isOverloaded() || answer.isAway()) {
      return sent;
    }
    if (answer.status() >= 300) {
      throw ClusterFaults.of("POST /" + index + "/_bulk", answer);
    }
    JsonNode items = answer.body().path("items");
    if (items.size() != sent.size()) {
      throw new XuebanException(
          ErrorCode.INTERNAL,
          "The search cluster answered for %d of %d entries.".formatted(items.size(), sent.size()));
    }
    List<byte[]> again = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      JsonNode result = items.get(i).elements().next();
      int status = result.path("status").asInt();
      ClusterClient.Answer one = new ClusterClient.Answer(status, result);
      // 404: nothing to delete. 409: a later change is in already.
      boolean done = status < 300 || status == 409 || (status == 404 && !result.has("error"));
      if (one.isOverloaded() || one.isAway()) {
        again.add(sent.get(i));
      } else if (!done) {
        throw ClusterFaults.of(
            "to index " + new String(sent.get(i), UTF_8).lines().findFirst().orElse(""), one);
      }
    }
    return again;
  }

  private void throwFailure() {
    @Nullable RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  /** Returns once all that was put is in the cluster; throws the first fault, if there was one. */
  void flush() {
    send();
    acquire(permits);
    inFlight.release(permits);
    throwFailure();
  }

  /** Waits for what is in flight; what was not sent yet is let go. */
  @Override
  public void close() {
    senders.close();
  }
}
