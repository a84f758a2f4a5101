/**
 * Whether searches find what is right: judgements of people, and the figures of a ranking held
 * against them. Not the ranking itself. Start with {@link
 * xueban.recommend.relevance.RankingEvaluation}.
 */
@NullMarked
package xueban.recommend.relevance;

import org.jspecify.annotations.NullMarked;
