package katas.noblockingrule.specimens.allowed;

import java.net.Socket;

final class MakesASocketForLater {
    Socket unconnected() {
        return new Socket();
    }
}
