package xueban.tutor.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An endpoint on this machine that speaks the protocol, well or badly, as a test says. */
final class LocalEndpoint implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Answers one request. */
  interface Script {
    void answer(HttpExchange exchange, JsonNode request) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  final List<String> authorizations = new CopyOnWriteArrayList<>();
  final AtomicInteger clientsGone = new AtomicInteger();
  final List<String> recordings = new CopyOnWriteArrayList<>();
  volatile Script script = says("好。[1]");

  LocalEndpoint() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/chat/completions", this::chat);
    server.createContext("/v1/audio/transcriptions", this::recording);
    server.createContext(
        "/v1/models",
        exchange -> {
          try (exchange) {
            reply(exchange, 200, "{\"data\": []}");
          }
        });
    server.setExecutor(threads);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  private void chat(HttpExchange exchange) throws IOException {
    try (exchange) {
      authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      requests.add(request);
      script.answer(exchange, request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      clientsGone.incrementAndGet();
    }
  }

  /** Takes a form as text, each byte one character. */
  private void recording(HttpExchange exchange) throws IOException {
    try (exchange) {
      authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      recordings.add(
          exchange.getRequestHeaders().getFirst("Content-Type")
              + "\n"
              + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
      script.answer(exchange, JSON.nullNode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      clientsGone.incrementAndGet();
    }
  }

  /** Says a text, in events if asked for, else as one document. */
  static Script says(String text) {
    return (exchange, request) -> {
      if (request.path("stream").asBoolean()) {
        OutputStream out = events(exchange);
        for (int i = 0; i < text.length(); i += 3) {
          event(out, delta(text.substring(i, Math.min(text.length(), i + 3))));
        }
        event(out, "{\"choices\": [{\"delta\": {}, \"finish_reason\": \"stop\"}]}");
        event(out, "{\"choices\": [], \"usage\": {\"total_tokens\": 321}}");
        event(out, "[DONE]");
      } else {
        reply(
            exchange,
            200,
            JSON.writeValueAsString(
                JSON.createObjectNode()
                    .<ObjectNode>set(
                        "choices",
                        JSON.createArrayNode()
                            .add(
                                JSON.createObjectNode()
                                    .put("finish_reason", "stop")
                                    .set("message", JSON.createObjectNode().put("content", text))))
                    .set("usage", JSON.createObjectNode().put("total_tokens", 321))));
      }
    };
  }

  static Script fails(int status) {
    return (exchange, request) -> reply(exchange, status, "{\"error\": {\"message\": \"no\"}}");
  }

  /** Says nothing until the test ends. */
  Script hangs() {
    return (exchange, request) -> closing.await(30, TimeUnit.SECONDS);
  }

  /** Says a text, then nothing until the test ends. */
  Script saysThenHangs(String text) {
    return (exchange, request) -> {
      OutputStream out = events(exchange);
      event(out, delta(text));
      // A client that has gone is noticed by writing to it.
      while (!closing.await(20, TimeUnit.MILLISECONDS)) {
        out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    };
  }

  static OutputStream events(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  static void event(OutputStream out, String data) throws IOException {
    out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  static String delta(String text) throws JsonProcessingException {
    return "{\"choices\": [{\"delta\": {\"content\": " + JSON.writeValueAsString(text) + "}}]}";
  }

  static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
