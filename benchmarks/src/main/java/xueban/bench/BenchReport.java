package xueban.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a bench found, as a table for people and as JSON for programs.
 *
 * @param bench name of the bench
 * @param figures in the order in which a person should read them
 */
public record BenchReport(String bench, List<Figure> figures) {
  public BenchReport {
    figures = List.copyOf(figures);
  }

  /** Returns {@code {"bench":…,"figures":[{"name","value","unit","baseline","data","split"}…]}}. */
  public String toJson() {
    try {
      return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures are plain numbers and texts", e);
    }
  }

  /** Returns the figures as aligned columns. */
  public String toTable() {
    int widest = figures.stream().mapToInt(f -> f.name().length()).max().orElse(0);
    StringBuilder table = new StringBuilder();
    line(table, widest, "figure", "value", "baseline", "unit", "data, split");
    for (Figure f : figures) {
      line(
          table,
          widest,
          f.name(),
          number(f.value()),
          number(f.baseline()),
          f.unit(),
          f.data() + ", " + f.split());
    }
    return table.toString();
  }

  private static void line(
      StringBuilder table,
      int widest,
      String name,
      String value,
      String baseline,
      String unit,
      String data) {
    table
        .append(
            "%s  %12s  %12s  %-7s  %s"
                .formatted(
                    name + " ".repeat(widest - Math.min(widest, name.length())),
                    value,
                    baseline,
                    unit,
                    data))
        .append(System.lineSeparator());
  }

  private static String number(@Nullable Double value) {
    if (value == null) {
      return "–";
    }
    return value == Math.rint(value) && Math.abs(value) >= 10
        ? String.format(Locale.ROOT, "%,d", Math.round(value))
        : String.format(Locale.ROOT, "%.4f", value);
  }
}
