/** Which concept a question means that does not name it. */
@NullMarked
package xueban.nlp.meaning;

import org.jspecify.annotations.NullMarked;
