package xueban.tutor.openai;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.tutor.answer.draft.AnswerWriter;
import xueban.tutor.answer.draft.DraftEnd;
import xueban.tutor.answer.draft.DraftEnd.Fault;
import xueban.tutor.answer.draft.DraftRequest;
import xueban.tutor.answer.draft.DraftSentence;

/**
 * Lets a model write drafts: within its budget, only while the endpoint does well, again only where
 * it was busy, nothing has been said yet and the time allows.
 */
final class OpenAiWriter implements AnswerWriter {
  private static final Logger log = LoggerFactory.getLogger(OpenAiWriter.class);

  private final ModelSettings settings;
  private final HttpClient client;
  private final CircuitBreaker breaker;
  private final TokenBudget budget;
  private final Clock clock;
  private final RandomGenerator random;

  OpenAiWriter(
      ModelSettings settings,
      HttpClient client,
      CircuitBreaker breaker,
      TokenBudget budget,
      Clock clock,
      RandomGenerator random) {
    this.settings = settings;
    this.client = client;
    this.breaker = breaker;
    this.budget = budget;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public DraftEnd write(DraftRequest request, Consumer<DraftSentence> sentences) {
    Optional<Prompt> prompt =
        Prompt.of(request, settings.json(), settings.promptCharacters(), random);
    if (prompt.isEmpty()) {
      return new DraftEnd.Broken(Fault.TOO_MUCH_TO_READ, "no passage fits into the prompt");
    }
    Optional<TokenBudget.Taken> taken =
        budget.take(request.learner(), (long) prompt.get().tokens() + settings.answerTokens());
    if (taken.isEmpty()) {
      return new DraftEnd.Broken(Fault.SPENT, "the budget of tokens is spent");
    }
    Spending spending = new Spending(taken.get());
    boolean decided = false;
    try {
      if (!breaker.allows()) {
        decided = true;
        return new DraftEnd.Broken(Fault.RESTING, "the endpoint has failed too often of late");
      }
      chat(prompt.get(), request, sentences, spending);
      breaker.succeeded();
      decided = true;
      return new DraftEnd.Whole();
    } catch (ChatFault e) {
      decided = true;
      note(e);
      return new DraftEnd.Broken(e.fault(), String.valueOf(e.getMessage()));
    } finally {
      if (!decided) {
        breaker.undecided(); // Whoever reads has gone, which is no fault of the endpoint's.
      }
      spending.settle();
    }
  }

  private void chat(
      Prompt prompt, DraftRequest request, Consumer<DraftSentence> sentences, Spending spending)
      throws ChatFault {
    TimeLimit limit = new TimeLimit(settings.firstToken(), settings.whole(), request.waiting());
    Retries retries = new Retries(settings.retries(), limit, random);
    while (true) {
      Chat chat = new Chat(settings, prompt, limit, clock);
      DraftReader reader =
          settings.json() ? new DraftObjects(sentences) : new DraftLines(sentences);
      try {
        spending.begins(prompt);
        chat.run(client, reader);
        spending.ends(chat);
        return;
      } catch (ChatFault e) {
        if (e.fault() == Fault.BUSY || e.fault() == Fault.AWAY) {
          spending.didNotBegin();
        } else if (chat.hasBegun()) {
          spending.ends(chat);
        }
        retries.await(e);
      }
    }
  }

  private void note(ChatFault fault) {
    switch (fault.fault()) {
      case NOBODY_WAITS, TOO_LONG -> breaker.undecided();
      case SPENT, TOO_MUCH_TO_READ, RESTING, AWAY, BUSY, LATE, REFUSED, UNREADABLE, FAILED -> {
        boolean rests = breaker.failed();
        log.warn(
            "A draft of the language model at {} broke off: {} ({}){}",
            settings.host(),
            fault.fault(),
            fault.getMessage(),
            rests ? "; it is left alone for a while." : ".");
      }
    }
  }

  /** What a call has cost so far; without better knowledge, what was taken for it. */
  private static final class Spending {
    private final TokenBudget.Taken taken;
    private long ended;
    private long open;

    Spending(TokenBudget.Taken taken) {
      this.taken = taken;
    }

    void begins(Prompt prompt) {
      open = prompt.tokens();
    }

    void ends(Chat chat) {
      ended += chat.tokens();
      open = 0;
    }

    void didNotBegin() {
      open = 0;
    }

    void settle() {
      taken.settle(ended + open);
    }
  }
}
