/**
 * How right the searches are that a service serves: a random sample of them, what people judge of
 * it, what was opened, and the figures that follow. Nothing in it says who searched. Not the
 * ranking. Start with {@link xueban.recommend.relevance.live.SearchSampler} and {@link
 * xueban.recommend.relevance.live.SearchFigures}.
 */
@NullMarked
package xueban.recommend.relevance.live;

import org.jspecify.annotations.NullMarked;
