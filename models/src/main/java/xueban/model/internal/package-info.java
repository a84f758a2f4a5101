/**
 * Bytes and numbers that the packages of models share. Not API. Start with {@link
 * xueban.model.internal.ByteWriter}.
 */
@NullMarked
package xueban.model.internal;

import org.jspecify.annotations.NullMarked;
