package xueban.tutor.paper;

/**
 * A cell of the two-way table: what one subject has in one band.
 *
 * @param subject concept ids, joined by {@code ;}, or edition and unit, joined by {@code /}
 * @param title what people call it
 * @param band of the blueprint
 * @param planned points that the blueprint asks for, at least 0
 * @param got points of the items that are there, at least 0
 */
public record TableCell(
    String subject, String title, DifficultyBand band, double planned, double got) {}
