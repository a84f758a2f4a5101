package xueban.model.neural;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import xueban.XuebanException;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;

/**
 * The matrices of a network, one for each constant of an enum, row by row. Immutable.
 *
 * @param <P> names the matrices; its order is that of the bytes
 */
final class PartMatrices<P extends Enum<P>> {
  private final Map<P, float[]> parts;

  /**
   * @param rows of each matrix
   * @param columns of each matrix
   * @throws XuebanException {@code INVALID_INPUT} if one is missing, of another size or not finite
   */
  PartMatrices(
      Class<P> names, Map<P, float[]> parts, ToIntFunction<P> rows, ToIntFunction<P> columns) {
    this.parts = new EnumMap<>(names);
    for (P part : names.getEnumConstants()) {
      float[] numbers = parts.getOrDefault(part, new float[0]);
      this.parts.put(
          part,
          Rows.checked(part.name(), numbers, rows.applyAsInt(part), columns.applyAsInt(part)));
    }
  }

  /** Returns a copy of a matrix. */
  float[] copy(P part) {
    return requireNonNull(parts.get(part)).clone();
  }

  void write(ByteWriter out) {
    parts.forEach((part, numbers) -> Rows.write(numbers, out));
  }

  static <P extends Enum<P>> Map<P, float[]> read(
      ByteReader in, Class<P> names, ToIntFunction<P> rows, ToIntFunction<P> columns) {
    Map<P, float[]> parts = new EnumMap<>(names);
    for (P part : names.getEnumConstants()) {
      parts.put(part, Rows.read(in, rows.applyAsInt(part), columns.applyAsInt(part)));
    }
    return parts;
  }
}
