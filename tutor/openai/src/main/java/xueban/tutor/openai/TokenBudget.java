package xueban.tutor.openai;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.XuebanException;
import xueban.tutor.answer.draft.InMemoryTokenLedger;
import xueban.tutor.answer.draft.TokenLedger;

/**
 * How many tokens, or other units such as recordings, one tenant may still spend: each learner a
 * day, all together a month, as days and months begin in a zone. Counts are kept in a ledger; where
 * it cannot be written, in memory, so that answers go on. Tokens are taken before a call, as many
 * as it may need at most, and what it did not need is given back; so calls side by side never spend
 * more than there is. Safe for concurrent use.
 */
public final class TokenBudget {
  private static final Logger log = LoggerFactory.getLogger(TokenBudget.class);

  private final long learnerDay;
  private final long month;
  private final Clock clock;
  private final ZoneId zone;
  private final TokenLedger ledger;
  private final Map<String, Long> spentToday = new HashMap<>();
  private LocalDate today;
  private long spentThisMonth;

  /**
   * @param learnerDay most tokens of a known learner a day, at least 0; of learners not known only
   *     the month's limit holds
   * @param month most tokens of all a month, at least 0
   */
  public TokenBudget(long learnerDay, long month, Clock clock, ZoneId zone) {
    this(learnerDay, month, clock, zone, new InMemoryTokenLedger());
  }

  /**
   * As above, going on from what was spent before.
   *
   * @param ledger keeps what is spent
   */
  public TokenBudget(long learnerDay, long month, Clock clock, ZoneId zone, TokenLedger ledger) {
    if (learnerDay < 0 || month < 0) {
      throw XuebanException.invalid(
          "tokens", "%d a day and %d a month must be at least 0.".formatted(learnerDay, month));
    }
    this.learnerDay = learnerDay;
    this.month = month;
    this.clock = requireNonNull(clock, "clock");
    this.zone = requireNonNull(zone, "zone");
    this.ledger = requireNonNull(ledger, "ledger");
    today = LocalDate.MIN;
  }

  /** Tokens taken for one call; given back in part when it is known what it needed. */
  public final class Taken {
    private final String learner;
    private final long tokens;
    private final LocalDate day;
    private boolean settled;

    private Taken(String learner, long tokens, LocalDate day) {
      this.learner = learner;
      this.tokens = tokens;
      this.day = day;
    }

    /**
     * Counts what the call needed in place of what was taken; the first time counts.
     *
     * @param needed at least 0; more than was taken counts too
     */
    public void settle(long needed) {
      synchronized (TokenBudget.this) {
        if (settled) {
          return;
        }
        settled = true;
        turn();
        if (YearMonth.from(day).equals(YearMonth.from(today))) {
          spentThisMonth += needed - tokens;
        }
        if (day.equals(today) && !learner.isEmpty()) {
          spentToday.merge(learner, needed - tokens, Long::sum);
        }
        keep(() -> ledger.correct(day, learner, needed - tokens), needed - tokens);
      }
    }
  }

  /** Takes tokens, or returns empty if there are not so many left. */
  public synchronized Optional<Taken> take(String learner, long tokens) {
    turn();
    boolean known = !learner.isEmpty();
    long spent = known ? spentToday.computeIfAbsent(learner, this::kept) : 0;
    if (spentThisMonth + tokens > month || (known && spent + tokens > learnerDay)) {
      return Optional.empty();
    }
    spentThisMonth += tokens;
    if (known) {
      spentToday.put(learner, spent + tokens);
    }
    keep(() -> ledger.add(today, learner, tokens), tokens);
    return Optional.of(new Taken(learner, tokens, today));
  }

  /** Returns how many tokens are spent this month. */
  public synchronized long spentThisMonth() {
    turn();
    return spentThisMonth;
  }

  private void turn() {
    LocalDate now = LocalDate.ofInstant(clock.instant(), zone);
    if (!now.equals(today)) {
      if (today.equals(LocalDate.MIN) || !YearMonth.from(now).equals(YearMonth.from(today))) {
        spentThisMonth = keptSince(now.withDayOfMonth(1));
      }
      spentToday.clear();
      today = now;
    }
  }

  private long kept(String learner) {
    try {
      return ledger.spent(today, learner);
    } catch (XuebanException e) {
      log.warn("What was spent today could not be read; counting from nought.", e);
      return 0;
    }
  }

  private long keptSince(LocalDate day) {
    try {
      ledger.dropBefore(day);
      return ledger.spentSince(day);
    } catch (XuebanException e) {
      log.warn("What was spent this month could not be read; counting from nought.", e);
      return 0;
    }
  }

  private static void keep(Runnable entry, long tokens) {
    try {
      entry.run();
    } catch (XuebanException e) {
      log.warn("{} tokens could not be kept; they count until a restart.", tokens, e);
    }
  }
}
