package io.followthrough.intake.forms;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Where on the network a form came from.
 *
 * @param network an IPv4 address, or the first 64 bits of an IPv6 address: what one customer of a provider has
 * @param isShared whether many people use it, as they do a screen in a store
 */
record Place(String network, boolean isShared) {

    private static final int BYTES_OF_NETWORK = 8;
    private static final int BYTES_OF_IPV6 = 16;

    /** @param address numerical, as a connection has it */
    static Place of(String address, boolean isShared) {
        return new Place(address.contains(":") ? network(address) : address, isShared);
    }

    private static String network(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == BYTES_OF_IPV6
                    ? HexFormat.of().formatHex(bytes, 0, BYTES_OF_NETWORK)
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException notNumerical) {
            return address;
        }
    }
}
