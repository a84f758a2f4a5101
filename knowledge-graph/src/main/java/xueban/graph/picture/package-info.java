/**
 * Pictures of a knowledge graph as SVG text: plain Java, the same bytes for the same graph, with
 * light and dark colours, a title and a description.
 *
 * <p>Start with {@link xueban.graph.picture.NeighbourhoodPicture} and {@link
 * xueban.graph.picture.CurriculumMap}.
 */
@NullMarked
package xueban.graph.picture;

import org.jspecify.annotations.NullMarked;
