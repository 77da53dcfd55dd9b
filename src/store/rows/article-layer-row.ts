import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The fact that a layer has read an article, also when it found no quote there. */
@Entity('article_layer')
export class ArticleLayerRow {
  @PrimaryColumn('integer', { name: 'article_key' })
  articleKey!: number;

  @PrimaryColumn('integer', { name: 'layer_key' })
  layerKey!: number;

  /** Who annotated this article for the layer, and when; the layer's own row has the latest of all articles. */
  @Column('text')
  annotator!: string;

  @Column('text', { name: 'annotated_at' })
  annotatedAt!: string;

  /** 1 for the one layer of the article that is shown when no layer is asked for. */
  @Column('integer', { name: 'is_effective' })
  isEffective!: number;

  @Column('integer', { name: 'quote_count' })
  quoteCount!: number;

  /** Number that the next new quote gets; never goes back, so that an id is never given twice. */
  @Column('integer', { name: 'next_number' })
  nextNumber!: number;

  /** SHA-256 over the document as the file gave it: a document with the same hash is not read again. */
  @Column('text', { name: 'document_hash' })
  documentHash!: string;

  /** SHA-256 over the annotation as checked; part of the corpus revision. */
  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('text', { name: 'source_file' })
  sourceFile!: string;

  @Column('text')
  tool!: string;

  @Column('text', { name: 'imported_at' })
  importedAt!: string;
}
