/**
 * Chinese and English text: segmentation, concept tagging, request understanding, mathematical
 * expressions, unsafe text, relations from text.
 *
 * <p>Native code and network stay out; adapters sit in nested modules.
 */
@NullMarked
package xueban.nlp;

import org.jspecify.annotations.NullMarked;
