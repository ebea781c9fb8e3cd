package org.amends;

import java.nio.file.Path;
import org.amends.authoring.DialogCompiler;
import org.amends.authoring.DialogFolder;
import org.amends.nlu.encoder.OnnxEncoder;

/** Trains the models of the project's own sentences while it is built, so that a first start needn't. */
final class ShipModels {
    /** Arguments: the folder of the dialogs, and the folder for the models. */
    public static void main(String[] args) throws Exception {
        var compiled = DialogCompiler.compile(DialogFolder.open(Path.of(args[0])));
        try (var encoder = OnnxEncoder.load()) {
            Models.ship(compiled.training(), Path.of(args[1]), encoder);
        }
    }

    private ShipModels() {}
}
