package xueban.recommend.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

class BulkWriterTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final List<Integer> pauses = new CopyOnWriteArrayList<>();
  private FakeNode node = new FakeNode(body -> answer(body, i -> 201));

  @AfterEach
  void close() {
    node.close();
  }

  private void behave(FakeNode.Behaviour behaviour) {
    node.close();
    node = new FakeNode(behaviour);
  }

  private BulkWriter writer(int bulkBytes, int bytesInFlight) {
    ClusterSettings settings =
        ClusterSettings.of("test", node.address()).withBulk(bulkBytes, bytesInFlight);
    return new BulkWriter(new ClusterClient(settings), "test-1", settings, pauses::add);
  }

  /** Returns an answer that gives each operation of a body a status, by its place. */
  private static ClusterClient.Answer answer(String body, IntUnaryOperator status) {
    ObjectNode answer = JSON.objectNode();
    ArrayNode items = answer.putArray("items");
    int operations = (int) body.lines().filter(line -> line.startsWith("{\"index")).count();
    for (int i = 0; i < operations; i++) {
      ObjectNode item = items.addObject().putObject("index").put("status", status.applyAsInt(i));
      if (status.applyAsInt(i) >= 300) {
        item.putObject("error").put("type", "a_type").put("reason", "a reason");
      }
    }
    return new ClusterClient.Answer(200, answer);
  }

  private static void put(BulkWriter writer, int from, int to) {
    for (int i = from; i < to; i++) {
      writer.put("r" + i, "mathematics|JUNIOR", i, JSON.objectNode().put("id", "x".repeat(200)));
    }
  }

  @Test
  void put_neverMoreInFlightThanAllowed() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    behave(
        body -> {
          most.accumulateAndGet(now.addAndGet(body.length()), Math::max);
          Thread.sleep(5);
          now.addAndGet(-body.length());
          return answer(body, i -> 201);
        });
    try (BulkWriter writer = writer(2 << 10, 8 << 10)) {
      put(writer, 0, 400);
      writer.flush();
    }
    assertThat(most.get()).isBetween(3 << 10, 8 << 10);
    assertThat(String.join("", node.bodies).split("\"_id\"")).hasSize(401);
  }

  @Test
  void flush_tooBusyForSome_sendsTheseAgainAfterAPause() {
    AtomicInteger requests = new AtomicInteger();
    behave(
        body ->
            requests.incrementAndGet() == 1
                ? answer(body, i -> i % 2 == 0 ? 201 : 429)
                : answer(body, i -> 201));
    try (BulkWriter writer = writer(1 << 20, 1 << 20)) {
      put(writer, 0, 4);
      writer.flush();
    }
    assertThat(node.bodies).hasSize(2);
    assertThat(node.bodies.getLast())
        .contains("\"r1\"", "\"r3\"")
        .doesNotContain("\"r0\"", "\"r2\"");
    assertThat(pauses).containsExactly(1);
  }

  @Test
  void flush_laterChangeIsInAlready_isDone() {
    behave(body -> answer(body, i -> 409));
    try (BulkWriter writer = writer(1 << 20, 1 << 20)) {
      put(writer, 0, 2);
      writer.flush();
    }
    assertThat(node.bodies).hasSize(1);
  }

  @Test
  void flush_alwaysTooBusy_givesUpAndSaysSo() {
    behave(body -> new ClusterClient.Answer(429, JSON.objectNode()));
    try (BulkWriter writer = writer(1 << 20, 1 << 20)) {
      put(writer, 0, 2);
      assertThatThrownBy(writer::flush)
          .isInstanceOf(XuebanException.class)
          .hasMessageContaining("did not take 2 entries")
          .extracting(e -> ((XuebanException) e).code())
          .isEqualTo(ErrorCode.OVERLOADED);
    }
    assertThat(pauses).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void flush_refusedEntry_saysWhichAndWhy() {
    behave(body -> answer(body, i -> i == 1 ? 400 : 201));
    try (BulkWriter writer = writer(1 << 20, 1 << 20)) {
      put(writer, 0, 2);
      assertThatThrownBy(writer::flush).hasMessageContaining("r1").hasMessageContaining("a reason");
    }
  }

  @Test
  void flush_nothing_sendsNothing() {
    try (BulkWriter writer = writer(1 << 20, 1 << 20)) {
      writer.flush();
    }
    assertThat(node.bodies).isEmpty();
  }

  @Test
  void pause_doublesUpToFiveSeconds() {
    BulkPause pause = new BulkPause(new Random(1));
    for (int tryNumber = 1; tryNumber <= 40; tryNumber++) {
      long most = Math.min(5_000, 100L << Math.min(tryNumber - 1, 20));
      assertThat(pause.millis(tryNumber)).isBetween(most - most / 2, most);
    }
  }
}
