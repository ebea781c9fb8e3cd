package org.amends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amends.nlu.evaluation.Report;
import org.amends.nlu.evaluation.ReportSection;

/** Where {@code evaluate --report} puts its page and its pictures; checked before anything takes time. */
record ReportFolder(Path path) {
    static ReportFolder of(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotStart("--report: " + path + " is not a folder");
        }
        return new ReportFolder(path);
    }

    void write(String title, List<ReportSection> sections) throws IOException {
        Files.createDirectories(path);
        for (var file : Report.files(title, sections).entrySet()) {
            Files.writeString(path.resolve(file.getKey()), file.getValue());
        }
    }
}
