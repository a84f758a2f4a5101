package xueban.model;

import java.time.Instant;
import java.util.Locale;
import xueban.XuebanException;

/**
 * A line of a registry's log: from now on another model serves.
 *
 * @param when by the clock of the machine that did it
 * @param who application or person, 1 to {@value #MAX_WHO} characters
 * @param kind of the model that serves from now on
 * @param version of the model that serves from now on, such as {@code stacked-20261122-1}
 * @param digest of its numbers, in hexadecimal
 * @param before version of the model that served until now
 */
public record Activation(
    Instant when, String who, Act what, String kind, String version, String digest, String before) {
  /** What was done. */
  public enum Act {
    /** A model was chosen. */
    ACTIVATE,
    /** The last activation that stood was taken back. */
    ROLLBACK;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Most characters of {@code who}. */
  public static final int MAX_WHO = 200;

  public Activation {
    if (who.isBlank() || who.length() > MAX_WHO || who.chars().anyMatch(Character::isISOControl)) {
      throw XuebanException.invalid(
          "who", "must be 1 to " + MAX_WHO + " characters, none of them a control character.");
    }
  }
}
