/** The one adapter that sees ONNX Runtime: the sentence encoder bge-small-en-v1.5, and a memory of its vectors. */
@NullMarked
package org.amends.nlu.encoder;

import org.jspecify.annotations.NullMarked;
