/* The "keep as written" button of the rich-text toolbar. */
(() => {
  const { React, DraftJS, draftail } = window;

  class KeptPassageSource extends draftail.ModalWorkflowSource {
    getChooserConfig(entity, passage) {
      const urlParams = entity ? { passage, lang: entity.getData().lang } : { passage };
      return {
        url: this.props.entityType.chooserUrls.keptPassage,
        urlParams,
        onload: {
          choose: (modal) => modal.ajaxifyForm(modal.body.find('form')),
          chosen: (modal, data) => {
            modal.respond('chosen', data.result);
            modal.close();
          },
        },
        responses: { chosen: this.onChosen },
      };
    }

    /* Wagtail's own knows only its own kinds of entities; any other would come out read-only. */
    onChosen(data) {
      const { editorState, entityType, onComplete } = this.props;
      const { EditorState, Modifier } = DraftJS;
      const selection = editorState.getSelection();
      const content = editorState.getCurrentContent().createEntity(entityType.type, 'MUTABLE', data);
      const kept = Modifier.applyEntity(content, selection, content.getLastCreatedEntityKey());
      const end = { key: selection.getEndKey(), offset: selection.getEndOffset() };
      const after = selection.merge({
        anchorKey: end.key,
        anchorOffset: end.offset,
        focusKey: end.key,
        focusOffset: end.offset,
        isBackward: false,
      });
      onComplete(EditorState.forceSelection(EditorState.push(editorState, kept, 'apply-entity'), after));
    }
  }

  const icon = React.createElement(
    'svg',
    { className: 'icon icon-kept', 'aria-hidden': true },
    React.createElement('use', { href: '#icon-kept' }),
  );

  function KeptPassage(props) {
    const { lang, label } = props.contentState.getEntity(props.entityKey).getData();
    return React.createElement(
      'span',
      { lang, translate: 'no' },
      React.createElement(draftail.TooltipEntity, { ...props, icon, label, url: null }),
    );
  }

  draftail.registerPlugin(
    { type: 'KEPT', source: KeptPassageSource, decorator: KeptPassage },
    'entityTypes',
  );
})();
