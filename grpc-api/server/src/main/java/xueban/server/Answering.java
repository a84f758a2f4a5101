package xueban.server;

import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import xueban.tutor.Stores;
import xueban.tutor.TutorSettings;
import xueban.tutor.XuebanBuilder;
import xueban.tutor.openai.OpenAiModel;
import xueban.tutor.openai.TokenBudget;

/**
 * What the answers of all tenants share: the language model, if there is one, and who tells adults.
 * Every tenant has its own budget of tokens.
 */
final class Answering implements AutoCloseable {
  private final AnswerConfig config;
  private final Clock clock;
  private final @Nullable OpenAiModel model;
  private final @Nullable CareMessenger messenger;

  Answering(AnswerConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    model =
        config.model() == null
            ? null
            : new OpenAiModel(config.model().settings(), clock, new SecureRandom());
    messenger =
        config.tellingAdult() == null ? null : new CareMessenger(config.tellingAdult(), clock);
  }

  /** Gives a tenant's service what words its answers and tells its adults. */
  XuebanBuilder equip(XuebanBuilder builder, String tenant, Stores stores) {
    if (model != null && config.model() != null) {
      TokenBudget budget =
          new TokenBudget(
              config.model().learnerDayTokens(),
              config.model().monthTokens(),
              clock,
              TutorSettings.defaults().zone(),
              stores.spent().tokens());
      builder.answerWriter(model.writer(budget));
    }
    if (messenger != null) {
      builder.tellingAdult(messenger.of(tenant, stores.notices()));
    }
    return builder.handOff(config.handOff());
  }

  /** Ends telling, so that nothing uses the tenants' stores any more. */
  void stopTelling() {
    if (messenger != null) {
      messenger.close();
    }
  }

  /** Looks, beside the rest of the start, whether the model is there, and logs what it finds. */
  void checkSoon() {
    OpenAiModel there = model;
    if (there != null) {
      Thread.ofPlatform().daemon().name("xueban-model-check").start(there::isThere);
    }
  }

  @Override
  public void close() {
    stopTelling();
    if (model != null) {
      model.close();
    }
  }
}
