/**
 * Test papers 试卷 from a blueprint 双向细目表, in parallel versions: {@link xueban.tutor.paper.Blueprint}
 * says what is wanted; which items go where is decided on numbers alone, by {@link
 * xueban.tutor.paper.PaperAssembler}.
 */
@NullMarked
package xueban.tutor.paper;

import org.jspecify.annotations.NullMarked;
