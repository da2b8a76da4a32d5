package org.vigie.ingestion.reading.qdpx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.vigie.ingestion.contract.DeliveryContract;
import org.vigie.ingestion.reading.FormatReader;
import org.vigie.ingestion.reading.RawDelivery;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.ingestion.reading.zip.ZipGuard;

/**
 * Reads a REFI-QDA project (.qdpx): codes with their tree, sources, cases, values of variables, and one record for each
 * excerpt, code and coder. A coder is known by a code, never by a name. What cannot be placed or points nowhere is set
 * aside with its reason. The XML is read twice, first for what else points to, so that it need not be held.
 */
public final class QdpxReader implements FormatReader {
    @Override
    public RawDelivery read(byte[] bytes, DeliveryContract contract) {
        Optional<Rejection> refusal = ZipGuard.refusal(bytes);
        if (refusal.isPresent()) {
            return RawDelivery.refused(refusal.get());
        }
        try (ProjectZip zip = new ProjectZip(bytes)) {
            Optional<ZipArchiveEntry> project = zip.project();
            return project.isPresent()
                    ? read(zip, project.get())
                    : RawDelivery.refused(QdpxRejections.projectMissing());
        } catch (UnfitProject e) {
            return RawDelivery.refused(e.rejection());
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            return RawDelivery.refused(QdpxRejections.broken(Math.max(1, line)));
        } catch (IOException e) {
            return RawDelivery.refused(QdpxRejections.projectMissing());
        } catch (RuntimeException e) {
            // the parser meets some damaged bytes with whatever its parts throw; none of it is the pipeline's defect
            return RawDelivery.refused(QdpxRejections.broken(1));
        }
    }

    private static RawDelivery read(ProjectZip zip, ZipArchiveEntry project) throws IOException, XMLStreamException {
        ProjectIndex index;
        try (InputStream stream = zip.open(project)) {
            index = ProjectIndex.of(new ProjectXml(stream));
        }
        try (InputStream stream = zip.open(project)) {
            return RawDelivery.of(new ProjectReader(new ProjectXml(stream), index, zip).read());
        }
    }
}
