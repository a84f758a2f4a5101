package xueban.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;

/** A registry in a folder of its own, with two small models. */
abstract class ModelRegistryTestCase {
  static final Instant NOW = Instant.parse("2026-11-22T23:59:59Z");
  static final String SHIPPED = "logistic-1";
  static final String FIRST = "logistic-20261122-1";
  static final String SECOND = "logistic-20261122-2";

  @TempDir Path home;

  Path folder() {
    return home.resolve("models");
  }

  Path log() {
    return folder().resolve("activations.jsonl");
  }

  ModelRegistry registry() {
    return ModelRegistry.at(folder(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  ModelRegistry withTwo() {
    ModelRegistry registry = registry();
    registry.add(TrialModels.logistic(0.1));
    registry.add(TrialModels.logistic(0.2));
    return registry;
  }

  static String active(ModelRegistry registry) {
    return registry.active().card().name();
  }

  static void assertFails(ThrowingCallable call, ErrorCode code, String text) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(text);
  }

  static void delete(Path model) throws IOException {
    try (var files = Files.list(model)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(model);
  }
}
