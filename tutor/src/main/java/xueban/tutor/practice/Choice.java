package xueban.tutor.practice;

import java.util.List;
import java.util.function.Function;

/**
 * What a policy chose and from what, before it is logged.
 *
 * @param candidates what could have been chosen, best first
 * @param chosen ids of what was chosen
 * @param outcome makes the outcome once the id of the logged decision is known
 */
public record Choice(
    List<Valued> candidates, List<String> chosen, Function<String, NextItem> outcome) {
  public Choice {
    candidates = List.copyOf(candidates);
    chosen = List.copyOf(chosen);
  }

  /** An item and what it is worth to the policy; larger is better. */
  public record Valued(String item, double value) {}
}
