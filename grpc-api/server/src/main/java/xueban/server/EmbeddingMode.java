package xueban.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import xueban.XuebanException;

/** What makes the vectors of texts, as {@code xueban.embedding} says. */
public enum EmbeddingMode {
  /** The transformers make all of them. */
  TRANSFORMER,
  /** A static table makes those of what is indexed, the transformers those of what is asked. */
  STATIC_DOCUMENTS,
  /**
   * A static table makes all, and no transformer is loaded: for small machines. Distress is then
   * told by wording alone and help-centre entries are matched by their wordings alone; questions
   * are answered by words and short answers get no estimate until a tenant trains models of its own
   * with this table.
   */
  STATIC;

  /** Returns the name as settings have it, such as {@code static-documents}. */
  public String setting() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the mode of this name.
   *
   * @throws XuebanException {@code INVALID_INPUT} if there is none
   */
  public static EmbeddingMode of(String property, String setting) {
    List<EmbeddingMode> all = List.of(values());
    return all.stream()
        .filter(mode -> mode.setting().equals(setting))
        .findFirst()
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    property,
                    "\"%s\" is no way to make vectors; there are %s."
                        .formatted(
                            setting,
                            Arrays.stream(values())
                                .map(EmbeddingMode::setting)
                                .collect(Collectors.joining(", ")))));
  }
}
