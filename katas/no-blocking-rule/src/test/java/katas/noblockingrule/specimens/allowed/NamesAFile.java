package katas.noblockingrule.specimens.allowed;

import java.io.File;

final class NamesAFile {
    String name(File file) {
        return file.getName();
    }
}
