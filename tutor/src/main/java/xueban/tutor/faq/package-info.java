/**
 * Help-centre questions 常见问题: entries that a tenant writes, found by what a question means.
 *
 * <p>Start with {@link xueban.tutor.faq.FaqMatcher}. Knows nothing of learners.
 */
@NullMarked
package xueban.tutor.faq;

import org.jspecify.annotations.NullMarked;
