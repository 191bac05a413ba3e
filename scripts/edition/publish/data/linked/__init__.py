"""The edition as linked data: Web Annotations, the codebook as SKOS, and Distributed Text Services."""
